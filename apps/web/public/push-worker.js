// Shows what the server pushes and opens its page. Keeps nothing: no cache, no fetch handler, so that every page still
// comes from the server with its own nonce.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const message = read(event.data);
  event.waitUntil(
    self.registration.showNotification(message.title, {
      tag: message.tag,
      icon: '/favicon.svg',
      lang: 'vi',
      data: { link: message.link },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.link));
});

function read(data) {
  try {
    const { title, link, tag } = data.json();
    return { title: String(title), link: inside(link), tag: String(tag) };
  } catch {
    // A push without words we know must still show something: browsers ask for it.
    return { title: 'Công Tác: có thông báo mới', link: '/thong-bao', tag: 'congtac' };
  }
}

/** Only pages of this very app. */
function inside(link) {
  const url = new URL(String(link), self.location.origin);
  return url.origin === self.location.origin ? url.pathname + url.search + url.hash : '/thong-bao';
}

async function open(link) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const same = windows.find((one) => new URL(one.url).pathname === new URL(link, self.location.origin).pathname);
  if (same) return same.focus();
  return self.clients.openWindow(link);
}
