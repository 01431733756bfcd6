import { type Language, localeCookie, localeIn } from './languages.ts'

const keptForMs = 365 * 24 * 60 * 60 * 1000

/** A visitor's choice, in a browser: it is kept for a year, and the page is loaded anew, as its words come with it. */
export async function chooseLanguage(language: Language): Promise<void> {
  await window.cookieStore?.set({
    name: localeCookie,
    value: localeIn(language, navigator.languages),
    path: '/',
    expires: Date.now() + keptForMs,
    sameSite: 'lax',
  })
  window.location.reload()
}
