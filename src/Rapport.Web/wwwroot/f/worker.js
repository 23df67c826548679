// Keeps no page and no answer. It only says so where a form is opened without a connection, and wakes the sending when there is one again.
const words = {
  en: ['No connection', 'This page cannot be loaded just now. What you have sent before is safe. What you marked without a connection waits on this device and is sent when the page opens again.'],
  es: ['Sin conexión', 'Esta página no se puede cargar ahora. Lo que enviaste antes está a salvo. Lo que marcaste sin conexión espera en este dispositivo y se envía cuando la página se abra de nuevo.'],
  ar: ['لا يوجد اتصال', 'لا يمكن تحميل هذه الصفحة الآن. ما أُرسل من قبل محفوظ. وما وُضع من علامات دون اتصال محفوظ على هذا الجهاز ويُرسل عند فتح الصفحة من جديد.'],
};

const offline = () => {
  const code = Object.keys(words).find((one) => (self.navigator.language || 'en').startsWith(one)) || 'en';
  const [title, text] = words[code];
  const page = `<!doctype html><html lang="${code}" dir="${code === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
  return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && event.request.method === 'GET') event.respondWith(fetch(event.request).catch(offline));
});
