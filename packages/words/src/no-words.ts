import type { Language } from './languages.ts'

/** For the page that has no catalogue: it broke before any was there, and says so to everybody at once. */
export const noWords: Readonly<Record<Language, { broken: string; retry: string }>> = {
  en: { broken: 'This page did not load.', retry: 'Try again' },
  de: { broken: 'Diese Seite wurde nicht geladen.', retry: 'Noch einmal versuchen' },
  es: { broken: 'Esta página no se ha cargado.', retry: 'Intentar de nuevo' },
  ar: { broken: 'لم تُحمَّل هذه الصفحة.', retry: 'حاول مرة أخرى' },
}
