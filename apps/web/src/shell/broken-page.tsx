'use client'
import { brand } from '@corridor/kernel/brand'
import { buttonClass } from '@corridor/ui/button'
import { referenceOf } from '@corridor/ui/error-state'
import { shellBroken as ar } from '@corridor/words/ar/web/shell-broken'
import { shellBroken as de } from '@corridor/words/de/web/shell-broken'
import { shellBroken as en } from '@corridor/words/en/web/shell-broken'
import { shellBroken as es } from '@corridor/words/es/web/shell-broken'
import { type Language, type Locale, languageOf } from '@corridor/words/languages'

type Said = Readonly<Record<keyof typeof en, string>>

/** These few sentences go with every page, in all languages: nobody can be asked for them once this is shown. */
const sentences: Readonly<Record<Language, Said>> = { en, de, es, ar }

/** The title of the document. */
export function brokenTitle(locale: Locale): string {
  return `${sentences[languageOf(locale)]['broken-page']} · ${brand.name}`
}

/** What is shown when the frame around every page broke, by itself: nothing that stands there can be relied on. */
export function BrokenPage(props: { error: unknown; retry: () => void; locale: Locale }) {
  const said = sentences[languageOf(props.locale)]
  const reference = referenceOf(props.error)
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-item px-screen py-block text-center"
    >
      <h1 className="text-section font-semibold">{said['broken-title']}</h1>
      <p className="font-medium">{said['broken-money']}</p>
      <p className="max-w-sm text-ink-soft">{said['broken-advice']}</p>
      <button
        type="button"
        onClick={props.retry}
        className={buttonClass({ variant: 'secondary', size: 'small' })}
      >
        {said['broken-retry']}
      </button>
      {reference && (
        <dl className="flex gap-hair text-caption text-ink-muted">
          <dt>{said['broken-reference']}</dt>
          <dd dir="ltr">{reference}</dd>
        </dl>
      )}
    </div>
  )
}
