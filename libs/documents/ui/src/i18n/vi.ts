/** Vietnamese texts of attached files. */
export const vi = {
  list: 'Tệp đính kèm',
  none: 'Chưa có tệp đính kèm.',
  pick: 'Thêm tệp',
  open: 'Tải tệp {{ name }}',
  remove: 'Bỏ tệp',
  removeOf: 'Bỏ tệp {{ name }}',
  removeTitle: 'Bỏ tệp “{{ name }}”?',
  removeText: 'Tệp sẽ không còn ở đây nữa. Nhật ký vẫn ghi lại việc này.',
  sending: 'Đang gửi {{ name }}…',
  retry: 'Gửi lại',
  by: '{{ name }}, {{ at }}',
} as const;
