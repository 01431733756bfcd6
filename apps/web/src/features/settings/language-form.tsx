'use client'
import { Button } from '@corridor/ui/button'
import { Card, Section } from '@corridor/ui/card'
import { Combobox } from '@corridor/ui/combobox'
import { countryCodes } from '@corridor/ui/country-select'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { type Language, languageCodes, languageOf, languages } from '@corridor/words/languages'
import { useLocale, useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Profile = ApiOutputs['identity']['getProfile']

const regionOf = (locale: string) => locale.split('-')[1] ?? ''
const usualRegionOf = (language: Language) => regionOf(languages[language].locale)

const languageOptions = languageCodes.map((code) => ({
  value: code,
  label: languages[code].ownName,
}))

/** Language by its own name, the region whose numbers and dates are written, and the time zone. */
export function LanguageForm({ profile }: { profile: Profile }) {
  const words = useWords('web.language')
  const [language, setLanguage] = useState(languageOf(profile.locale))
  const [region, setRegion] = useState(regionOf(profile.locale))
  const [timeZone, setTimeZone] = useState(profile.timeZone)
  const regions = useRegions(regionOf(profile.locale))
  const zones = useZones(profile.timeZone)
  const change = useMutation(
    useApi().identity.changeLanguage.mutationOptions({
      // words and formats of the whole page come from the server
      onSuccess: () => window.location.reload(),
    }),
  )

  function choose(next: Language) {
    if (region === usualRegionOf(language)) setRegion(usualRegionOf(next))
    setLanguage(next)
  }

  return (
    <Section title={words('title')} description={words('description')}>
      <Card>
        <form
          noValidate
          className="flex flex-col gap-card"
          onSubmit={(event) => {
            event.preventDefault()
            change.mutate({ locale: `${language}-${region}`, timeZone })
          }}
        >
          <FormError error={change.error} />
          <Field label={words('language')} isRequired>
            <Select
              options={languageOptions}
              value={language}
              onValueChange={(code) => choose(languageOf(code))}
            />
          </Field>
          <Field label={words('region')} hint={words('region-hint')} isRequired>
            <Combobox
              options={regions}
              value={region}
              onValueChange={setRegion}
              placeholder={words('region-placeholder')}
              searchLabel={words('region-search')}
              emptyText={words('region-none')}
            />
          </Field>
          <Field label={words('time-zone')} hint={words('time-zone-hint')} isRequired>
            <Combobox
              options={zones}
              value={timeZone}
              onValueChange={setTimeZone}
              placeholder={words('time-zone-placeholder')}
              searchLabel={words('time-zone-search')}
              emptyText={words('time-zone-none')}
            />
          </Field>
          <Button
            type="submit"
            className="sm:self-start"
            isBusy={change.isPending || change.isSuccess}
            busyLabel={words('busy')}
          >
            {words('save')}
          </Button>
        </form>
      </Card>
    </Section>
  )
}

/** Every country by its name in the reader's language, and what is chosen now where it is none (419, Latin America). */
function useRegions(chosen: string) {
  const locale = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    return [...new Set([...countryCodes, chosen])]
      .filter((code) => code !== '')
      .map((code) => ({ value: code, label: names.of(code) ?? code, detail: code }))
      .sort((a, b) => a.label.localeCompare(b.label, locale))
  }, [locale, chosen])
}

/** The zones that this browser knows; the chosen one and UTC, which some leave out, among them. */
function useZones(chosen: string) {
  return useMemo(
    () =>
      [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])]
        .sort()
        .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [chosen],
  )
}
