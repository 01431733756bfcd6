import { brand } from '@corridor/kernel/brand'
import type { Language } from './languages.ts'

type BrokenPage = Readonly<
  Record<
    'broken' | 'nothingChanged' | 'consoleTitle' | 'consoleAdvice' | 'again' | 'reference',
    string
  >
>

/**
 * What stands where a whole document broke before any catalogue reached it: in every language, since only the browser is
 * left to say which.
 */
export const brokenPage: Readonly<Record<Language, BrokenPage>> = {
  en: {
    broken: 'This page did not load.',
    nothingChanged: 'Nothing was changed by opening it.',
    consoleTitle: `Something broke · ${brand.consoleName}`,
    consoleAdvice: 'Try again, or give the reference to whoever runs this installation.',
    again: 'Try again',
    reference: 'Reference',
  },
  de: {
    broken: 'Diese Seite wurde nicht geladen.',
    nothingChanged: 'Durch das Öffnen wurde nichts geändert.',
    consoleTitle: `Etwas ist schiefgegangen · ${brand.name}-Konsole`,
    consoleAdvice:
      'Versuchen Sie es noch einmal, oder geben Sie die Referenz an den Betreiber dieser Installation weiter.',
    again: 'Noch einmal versuchen',
    reference: 'Referenz',
  },
  es: {
    broken: 'Esta página no se ha cargado.',
    nothingChanged: 'No se ha cambiado nada al abrirla.',
    consoleTitle: `Algo ha fallado · Consola de ${brand.name}`,
    consoleAdvice:
      'Inténtelo de nuevo o facilite la referencia a quien administra esta instalación.',
    again: 'Intentarlo de nuevo',
    reference: 'Referencia',
  },
  ar: {
    broken: 'لم يتم تحميل هذه الصفحة.',
    nothingChanged: 'لم يتغيّر شيء بفتحها.',
    consoleTitle: `حدث خلل · وحدة تحكم ${brand.name}`,
    consoleAdvice: 'حاول مرة أخرى، أو أرسل الرقم المرجعي إلى من يشغّل هذا النظام.',
    again: 'حاول مرة أخرى',
    reference: 'المرجع',
  },
}
