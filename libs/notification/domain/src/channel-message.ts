/** What may leave the house: titles and links, never reasons or figures. */
export interface ChannelLine {
  title: string;
  /** Path inside the app, e.g. `/nhiem-vu/…`. */
  link: string;
}

/** One message to one person, whatever the channel. */
export interface ChannelMessage {
  accountId: string;
  /** The same at every attempt, e.g. `0190…@congtac`. */
  messageId: string;
  /** One line. */
  subject: string;
  /** At least one. */
  lines: readonly ChannelLine[];
  /** Devices wake up for it. */
  urgent: boolean;
}

/** A letter, ready to be sent. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** What the letters of an installation have in common. */
export interface LetterFrame {
  /** Address of the installation without a slash at the end. */
  publicUrl: string;
  /** Name of the person written to. */
  name: string;
  /** Path of the page that stops letters; left out of letters the person asked for just now. */
  stopPath?: string;
}

/** A line break in a subject would begin another header. */
const LINE_BREAKS = /[\r\n\u2028\u2029]+/g;

/** The letter of a message: the same words as text and as simple HTML. */
export function letterOf(message: Pick<ChannelMessage, 'subject' | 'lines'>, frame: LetterFrame): Letter {
  const lines = message.lines.map(({ title, link }) => ({ title, url: frame.publicUrl + link }));
  const settings = `${frame.publicUrl}/thong-bao/cai-dat`;
  const stop = frame.stopPath === undefined ? undefined : frame.publicUrl + frame.stopPath;
  const greeting = `Kính gửi anh/chị ${frame.name},`;
  const footer = 'Thư này do hệ thống Công Tác tự động gửi, xin không trả lời.';
  const text = [
    greeting,
    '',
    ...lines.flatMap(({ title, url }) => [`- ${title}`, `  ${url}`]),
    '',
    footer,
    `Đổi giờ nhận và kênh nhận: ${settings}`,
    ...(stop ? [`Thôi nhận thư: ${stop}`] : []),
  ].join('\n');
  const html = [
    '<!doctype html><html lang="vi"><body style="font-family:sans-serif;font-size:16px;line-height:1.5">',
    `<p>${escaped(greeting)}</p><ul>`,
    ...lines.map(({ title, url }) => `<li><a href="${escaped(url)}">${escaped(title)}</a></li>`),
    `</ul><p style="color:#555">${escaped(footer)}<br><a href="${escaped(settings)}">Đổi giờ nhận và kênh nhận</a>`,
    stop ? ` · <a href="${escaped(stop)}">Thôi nhận thư</a>` : '',
    '</p></body></html>',
  ].join('');
  return { subject: message.subject.replace(LINE_BREAKS, ' '), text, html };
}

/** True for something that looks like one deliverable address: no list, no name, no control character. */
export function isMailAddress(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || !/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/.test(local)) return false;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => /^[A-Za-z0-9-]{1,63}$/.test(label) && !/^-|-$/.test(label));
}

/** What a device shows: the line itself, or how many there are. */
export function pushTextOf({ subject, lines }: Pick<ChannelMessage, 'subject' | 'lines'>): ChannelLine {
  return lines.length === 1 ? lines[0] : { title: subject, link: '/thong-bao' };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
