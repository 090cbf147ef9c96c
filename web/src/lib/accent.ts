/** The service's own colour. Set by script on the element's style object, which the CSP allows. */
export function applyAccent(accent: string | undefined) {
  if (accent && /^#[0-9a-f]{6}$/i.test(accent)) {
    document.documentElement.style.setProperty('--accent', accent);
  }
}
