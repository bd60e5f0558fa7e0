/** Faults that are known by their code or their words, as an administrator understands them. */
const KNOWN: readonly [RegExp, string][] = [
  [/ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN/, 'Không kết nối được đến máy chủ bên ngoài.'],
  [/ETIMEDOUT|ESOCKET|timed? ?out waiting/i, 'Máy chủ bên ngoài không trả lời kịp.'],
  [/EAUTH|Invalid login/i, 'Máy chủ thư không chấp nhận tài khoản gửi thư.'],
  [/heartbeat/i, 'Tiến trình đang làm đã dừng giữa chừng.'],
  [/expired|job timed out/i, 'Làm quá lâu nên đã bị dừng.'],
  [/deadlock|could not serialize|statement timeout|lock timeout/i, 'Cơ sở dữ liệu bận, chưa ghi được.'],
  [/abort/i, 'Tiến trình được yêu cầu dừng trước khi làm xong.'],
];

/** Why a job failed, in words; an unknown fault keeps its own. */
export function failureWords(output: unknown): string {
  const { message, code } = (typeof output === 'object' && output !== null ? output : {}) as Record<string, unknown>;
  const text = [code, message].filter((part) => typeof part === 'string').join(' ');
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  if (known) return known[1];
  return typeof message === 'string' && message !== '' ? message : 'Không rõ nguyên nhân.';
}
