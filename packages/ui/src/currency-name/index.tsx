'use client'
import { useLocale } from '@corridor/words/react'
import { useCallback } from 'react'
import { currencyNameIn } from './names.ts'

/** Names currencies as the reader calls them. */
export function useCurrencyName(): (code: string) => string {
  const locale = useLocale()
  return useCallback((code) => currencyNameIn(code, locale), [locale])
}
