'use client'
import { walletCurrencies } from '@corridor/kernel/currency'
import { useWords } from '@corridor/words/react'
import { Combobox } from '../combobox/index.tsx'
import { CurrencyBadge } from '../currency-badge/index.tsx'
import { useCurrencyName } from '../currency-name/index.tsx'

export type CurrencySelectProps = {
  value: string
  onValueChange: (code: string) => void
  /** Codes to choose from; default: every currency a wallet can be opened in. */
  codes?: readonly string[]
  /** These first, under "Yours". */
  ownCodes?: readonly string[]
  /** `pill` sits inside a MoneyInput, `field` in a form. */
  shape?: 'field' | 'pill'
  isDisabled?: boolean
  'aria-label'?: string
}

/** Chooses a currency by code or name. */
export function CurrencySelect(props: CurrencySelectProps) {
  const words = useWords('ui')
  const currencyName = useCurrencyName()
  const { codes = walletCurrencies, ownCodes = [], shape = 'field' } = props
  const own = ownCodes.filter((code) => codes.includes(code))
  const others = codes.filter((code) => !own.includes(code))
  const option = (code: string, group?: string) => ({
    value: code,
    label: currencyName(code),
    detail: code,
    icon: <CurrencyBadge code={code} size="small" />,
    group,
  })
  const hasGroups = own.length > 0
  return (
    <Combobox
      {...props}
      shape={shape}
      aria-label={props['aria-label'] ?? (shape === 'pill' ? words('currency') : undefined)}
      searchLabel={words('currencies')}
      emptyText={words('currency-none')}
      placeholder={words('currency-choose')}
      options={[
        ...own.map((code) => option(code, words('currency-own'))),
        ...others.map((code) => option(code, hasGroups ? words('currency-all') : undefined)),
      ]}
      renderValue={(chosen) => (
        <>
          <CurrencyBadge code={chosen.value} size="small" />
          {shape === 'pill' ? (
            <span>{chosen.value}</span>
          ) : (
            <span className="truncate">
              {chosen.label} <span className="text-ink-muted">{chosen.value}</span>
            </span>
          )}
        </>
      )}
    />
  )
}
