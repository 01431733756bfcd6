import type { ReactNode } from 'react'
import { SignedInFrame } from '../../shell/signed-in-frame.tsx'

/** Around every signed-in page. Each page asks for its session itself; a layout is not asked again on the way. */
export default function SignedInLayout({ children }: { children: ReactNode }) {
  return <SignedInFrame>{children}</SignedInFrame>
}
