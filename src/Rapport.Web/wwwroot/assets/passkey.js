// Passkeys: shown where the browser can; a password and a code always work instead.
const can = window.isSecureContext && window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;

async function answer(form) {
  const asked = await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form) });
  if (!asked.ok) throw new Error(String(asked.status));
  const options = await asked.json();
  return form.hasAttribute('data-new')
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  document.querySelector('[data-no-passkey]')?.setAttribute('hidden', '');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const failed = form.querySelector('[data-passkey-failed]');
    failed.hidden = true;
    try {
      form.elements.Credential.value = JSON.stringify(await answer(form));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
