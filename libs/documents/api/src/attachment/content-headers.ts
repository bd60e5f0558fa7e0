import type { FileContent } from './attachment.service';

/**
 * Headers of a downloaded file: always saved, never shown or run in our origin, never cached by a proxy.
 * The name goes twice: plain ASCII for old programs and UTF-8 with all Vietnamese marks.
 */
export function contentHeaders(file: Pick<FileContent, 'name' | 'mime' | 'size'>): Record<string, string> {
  const ascii = file.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return {
    'Content-Type': file.mime,
    'Content-Length': String(file.size),
    'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  };
}
