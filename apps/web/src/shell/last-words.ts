import { brand } from '@corridor/kernel/brand'
import {
  defaultLanguage,
  type Language,
  languageOf,
  localeCookie,
  localeOf,
} from '@corridor/words/languages'

/** What is said where the document itself broke, and the catalogue with it. */
type LastWords = {
  readonly title: string
  readonly happened: string
  readonly money: string
  readonly advice: string
  readonly retry: string
  readonly reference: string
}

export const lastWords: Readonly<Record<Language, LastWords>> = {
  en: {
    title: `Something broke · ${brand.name}`,
    happened: 'This page did not load.',
    money: 'Opening a page never moves money.',
    advice: 'Try again. If you had just sent something, your activity shows what happened to it.',
    retry: 'Try again',
    reference: 'Reference',
  },
  de: {
    title: `Etwas ist schiefgegangen · ${brand.name}`,
    happened: 'Diese Seite konnte nicht geladen werden.',
    money: 'Das Öffnen einer Seite bewegt nie Geld.',
    advice:
      'Versuchen Sie es noch einmal. Wenn Sie gerade etwas gesendet haben, zeigen Ihre Umsätze, was daraus geworden ist.',
    retry: 'Noch einmal versuchen',
    reference: 'Referenz',
  },
  es: {
    title: `Algo ha fallado · ${brand.name}`,
    happened: 'Esta página no se ha cargado.',
    money: 'Abrir una página nunca mueve dinero.',
    advice:
      'Inténtelo de nuevo. Si acababa de enviar algo, su actividad muestra qué ha pasado con ello.',
    retry: 'Intentar de nuevo',
    reference: 'Referencia',
  },
  ar: {
    title: `حدث خلل · ${brand.name}`,
    happened: 'لم تُحمَّل هذه الصفحة.',
    money: 'فتح صفحة لا ينقل أي أموال أبدًا.',
    advice: 'حاول مرة أخرى. إذا كنت قد أرسلت شيئًا للتو، فسجل نشاطك يُظهر ما حدث له.',
    retry: 'حاول مرة أخرى',
    reference: 'المرجع',
  },
}

/** How the reader of a broken document reads. */
export type LeftOver = {
  /** The language that the document had. */
  readonly lang: string
  readonly cookie: string
  /** As the browser says. */
  readonly languages: readonly string[]
}

/** The language to say it in: of the document, else as was chosen, else as the browser says. */
export function lastLanguage({ lang, cookie, languages }: LeftOver): Language {
  const kept = cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${localeCookie}=`))
    ?.slice(localeCookie.length + 1)
  for (const tag of [lang, kept, ...languages]) {
    const locale = localeOf(tag)
    if (locale) return languageOf(locale)
  }
  return defaultLanguage
}
