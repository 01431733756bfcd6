'use client'
import { Button, buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { Checkbox } from '@corridor/ui/checkbox'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { toast } from '@corridor/ui/toast'
import { useState } from 'react'

/** The recovery codes, once. Leaving needs a word that they are kept. */
export function RecoveryCodesStep({ codes }: { codes: readonly string[] }) {
  const [isKept, setIsKept] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      toast.success('The codes are copied')
    } catch {
      toast.error('Your browser did not let us copy. Select the codes and copy them by hand.')
    }
  }

  return (
    <div className="flex flex-col gap-card">
      <Notice meaning="positive" isLive>
        Two-step sign-in is on. Your other devices are signed out.
      </Notice>
      <Card look="sunken">
        <ol
          aria-label="Recovery codes"
          className="flex flex-col gap-chip font-mono text-support sm:text-body"
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </Card>
      <Button variant="secondary" size="small" className="self-start" onClick={() => void copy()}>
        Copy all codes
      </Button>
      <Checkbox
        label="I have put these codes in a safe place"
        checked={isKept}
        onCheckedChange={setIsKept}
      />
      {isKept ? (
        <Link href="/account/security" className={buttonClass({}, 'sm:self-start')}>
          Done
        </Link>
      ) : (
        <Button disabled className="sm:self-start">
          Done
        </Button>
      )}
    </div>
  )
}
