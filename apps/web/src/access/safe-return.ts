/**
 * Where to go after sign-in: a page of ours, or home. Takes a path and query only; whatever a browser could read
 * as another origin (`//host`, `/\host`, a scheme, control characters) is refused, and so is the way in itself.
 */
export function safeReturn(wanted: string | readonly string[] | null | undefined): string {
  const home = '/home'
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return home
  if (wanted.includes('\\') || /^\/(api|sign-in|register)(?=[/?#]|$)/.test(wanted)) return home
  return wanted === '/' ? home : wanted
}
