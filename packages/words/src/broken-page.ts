import { brand } from '@corridor/kernel/brand'
import { defaultLanguage, type Language, languageOf, localeCookie, localeOf } from './languages.ts'

export type BrokenWords = {
  readonly title: string
  readonly happened: string
  /** Whether anything was done. */
  readonly changed: string
  readonly advice: string
  readonly retry: string
  readonly reference: string
}

/**
 * What stands where a whole document broke before any catalogue reached it: in every language, since only the browser is
 * left to say which. For customers, and for staff.
 */
export const brokenPage: Readonly<
  Record<'web' | 'console', Readonly<Record<Language, BrokenWords>>>
> = {
  web: {
    en: {
      title: `Something broke · ${brand.name}`,
      happened: 'This page did not load.',
      changed: 'Opening a page never moves money.',
      advice: 'Try again. If you had just sent something, your activity shows what happened to it.',
      retry: 'Try again',
      reference: 'Reference',
    },
    de: {
      title: `Etwas ist schiefgegangen · ${brand.name}`,
      happened: 'Diese Seite konnte nicht geladen werden.',
      changed: 'Das Öffnen einer Seite bewegt nie Geld.',
      advice:
        'Versuchen Sie es noch einmal. Wenn Sie gerade etwas gesendet haben, zeigen Ihre Aktivitäten, was daraus geworden ist.',
      retry: 'Noch einmal versuchen',
      reference: 'Referenz',
    },
    es: {
      title: `Algo ha fallado · ${brand.name}`,
      happened: 'Esta página no se ha cargado.',
      changed: 'Abrir una página nunca mueve dinero.',
      advice:
        'Inténtelo de nuevo. Si acababa de enviar algo, su actividad muestra qué ha pasado con ello.',
      retry: 'Intentar de nuevo',
      reference: 'Referencia',
    },
    ar: {
      title: `حدث خلل · ${brand.name}`,
      happened: 'لم تُحمَّل هذه الصفحة.',
      changed: 'فتح صفحة لا ينقل أي أموال أبدًا.',
      advice: 'حاول مرة أخرى. إذا كنت قد أرسلت شيئًا للتو، فسجل نشاطك يُظهر ما حدث له.',
      retry: 'حاول مرة أخرى',
      reference: 'المرجع',
    },
  },
  console: {
    en: {
      title: `Something broke · ${brand.consoleName}`,
      happened: 'This page did not load.',
      changed: 'Nothing was changed by opening it.',
      advice: 'Try again, or give the reference to whoever runs this installation.',
      retry: 'Try again',
      reference: 'Reference',
    },
    de: {
      title: `Etwas ist schiefgegangen · ${brand.name}-Konsole`,
      happened: 'Diese Seite konnte nicht geladen werden.',
      changed: 'Durch das Öffnen wurde nichts geändert.',
      advice:
        'Versuchen Sie es noch einmal, oder geben Sie die Referenz an den Betreiber dieser Installation weiter.',
      retry: 'Noch einmal versuchen',
      reference: 'Referenz',
    },
    es: {
      title: `Algo ha fallado · Consola de ${brand.name}`,
      happened: 'Esta página no se ha cargado.',
      changed: 'No se ha cambiado nada al abrirla.',
      advice: 'Inténtelo de nuevo o facilite la referencia a quien administra esta instalación.',
      retry: 'Intentar de nuevo',
      reference: 'Referencia',
    },
    ar: {
      title: `حدث خلل · وحدة تحكم ${brand.name}`,
      happened: 'لم تُحمَّل هذه الصفحة.',
      changed: 'لم يتغيّر شيء بفتحها.',
      advice: 'حاول مرة أخرى، أو أرسل الرقم المرجعي إلى من يشغّل هذا النظام.',
      retry: 'حاول مرة أخرى',
      reference: 'المرجع',
    },
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
export function languageLeft({ lang, cookie, languages }: LeftOver): Language {
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
