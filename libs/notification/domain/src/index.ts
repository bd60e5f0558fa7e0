export * from './contracts/notice.dto';
export * from './contracts/notice.views';
export * from './notice-rules';
