// Gives the empty form where there is no network, to those who asked to keep it. It holds no answer.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const { cache, files } = event.data;
  const keep = async () => {
    try {
      const held = await caches.open(cache);
      await held.addAll([...new Set(files)]);
      return true;
    } catch {
      await caches.delete(cache);
      return false;
    }
  };
  event.waitUntil(keep().then((done) => event.ports[0].postMessage(done)));
});
addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const kept = () => caches.match(event.request, { ignoreSearch: true });
  event.respondWith(fetch(event.request).catch(async () => (await kept()) ?? Response.error()));
});
