// The dev server hands API calls to the API of `npm run dev`.
const target = `http://127.0.0.1:${process.env.API_PORT ?? 3001}`;

export default { '/api': { target, secure: false } };
