'use client'
import { Menu, MenuItem } from '@corridor/ui/menu'
import {
  type Language,
  languageCodes,
  languageOf,
  languages,
  localeCookie,
} from '@corridor/words/languages'
import { useLocale, useWords } from '@corridor/words/react'
import { Check, ChevronDown, Languages } from 'lucide-react'
import { localeIn } from './locale-in.ts'

const yearInMs = 365 * 24 * 60 * 60 * 1000

/** Keeps the choice for a year, and loads the page anew: every word on it changes. */
async function choose(language: Language): Promise<void> {
  await window.cookieStore?.set({
    name: localeCookie,
    value: localeIn(language, navigator.languages),
    path: '/',
    expires: Date.now() + yearInMs,
    sameSite: 'lax',
  })
  window.location.reload()
}

/** The languages that the product speaks, each by its own name: whoever cannot read this page finds theirs. */
export function LanguageChoice() {
  const words = useWords('web.public-frame')
  const current = languageOf(useLocale())
  const { ownName } = languages[current]
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={words('language', { language: ownName })}
          className="inline-flex min-h-touch items-center gap-hair rounded-input px-chip hover:text-ink"
        >
          <Languages aria-hidden className="size-4" />
          {ownName}
          <ChevronDown aria-hidden className="size-4" />
        </button>
      }
    >
      {languageCodes.map((code) => (
        <MenuItem
          key={code}
          onSelect={() => void choose(code)}
          aside={
            code === current && (
              <Check role="img" aria-label={words('language-chosen')} className="size-4" />
            )
          }
        >
          <span lang={code} dir={languages[code].direction}>
            {languages[code].ownName}
          </span>
        </MenuItem>
      ))}
    </Menu>
  )
}
