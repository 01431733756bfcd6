'use client'
import { Menu, MenuItem } from '@corridor/ui/menu'
import { chooseLanguage } from '@corridor/words/choose-language'
import { languageCodes, languageOf, languages } from '@corridor/words/languages'
import { useLocale, useWords } from '@corridor/words/react'
import { Check, ChevronDown, Languages } from 'lucide-react'

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
          onSelect={() => void chooseLanguage(code)}
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
