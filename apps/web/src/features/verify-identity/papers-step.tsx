'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { type FormEvent, useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { DetailsFields } from './details-fields.tsx'
import { DocumentChoice } from './document-choice.tsx'
import { useDetails } from './use-details.ts'
import { useDocuments } from './use-documents.ts'
import type { Verification, VerificationStatus } from './use-verification.ts'

export type PapersStepProps = {
  status: VerificationStatus
  verification: Verification
  /** Where the customer lives, as they said when they registered. */
  country: string
}

/** All that a check needs on one page: who somebody is, the document that shows it, and handing both in. */
export function PapersStep({ status, verification, country }: PapersStepProps) {
  const words = useWords('web.verify-identity')
  const { submit, reread } = verification
  const details = useDetails(country)
  const documents = useDocuments(status)
  // a refused check begins anew: what was declared for it is not carried over
  const [isWriting, setIsWriting] = useState(!status.hasDetails || status.state === 'refused')
  const [isAsked, setIsAsked] = useState(false)

  async function handIn(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (isWriting) {
      if (!(await details.save())) return
      // what is stored need not be written again, whatever comes of the rest
      if (!documents.isComplete) await reread()
    }
    if (documents.isComplete) submit.mutate()
  }

  return (
    <form
      ref={details.form.formRef}
      noValidate
      onSubmit={(event) => void handIn(event)}
      className="flex flex-col gap-section"
    >
      {status.state === 'more-needed' && <Notice meaning="caution">{status.message}</Notice>}
      <Section title={words('about-you')}>
        {isWriting ? (
          <div className="flex flex-col gap-card">
            <FormError error={details.error} />
            <DetailsFields form={details.form} />
          </div>
        ) : (
          <div className="flex flex-col items-start gap-chip">
            <p className="text-ink-soft">{words('details-kept')}</p>
            <Button variant="quiet" size="small" onClick={() => setIsWriting(true)}>
              {words('details-changed')}
            </Button>
          </div>
        )}
      </Section>
      <Section title={words('your-document')} description={words('your-document-detail')}>
        <div className="flex flex-col gap-screen">
          <DocumentChoice documents={documents} isAsked={isAsked} onDone={reread} />
          <FormError error={submit.error} />
          <Button
            type="submit"
            isBusy={details.isBusy || submit.isPending}
            busyLabel={words('busy')}
          >
            {words('submit')}
          </Button>
        </div>
      </Section>
    </form>
  )
}
