'use client'
import { Button, buttonClass } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { toast } from '@corridor/ui/toast'
import { useState } from 'react'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'

/** Shown once: each code signs in once without the app. */
export function RecoveryCodesStep({ codes }: { codes: readonly string[] }) {
  const [isKept, setIsKept] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast.success('Recovery codes copied')
  }
  return (
    <SignInFrame
      title="Keep your recovery codes"
      description="Each one signs you in once when you do not have the app."
    >
      <Notice meaning="caution" density="compact" isLive>
        They are shown only now. Store them in a password manager, or print them.
      </Notice>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-chip rounded-card bg-sunken p-card font-mono text-table"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button variant="secondary" size="compact" onClick={() => void copy()}>
        Copy all
      </Button>
      <Checkbox
        density="compact"
        label="I have stored the codes"
        checked={isKept}
        onCheckedChange={setIsKept}
      />
      {isKept ? (
        <Link href="/sign-in" className={buttonClass({ size: 'small', width: 'full' })}>
          Go to sign in
        </Link>
      ) : (
        <Button size="small" width="full" disabled>
          Go to sign in
        </Button>
      )}
    </SignInFrame>
  )
}
