import { homeReads } from '../../../features/home/home-reads.ts'
import { HomeScreen } from '../../../features/home/home-screen.tsx'
import { requireSession } from '../../../shell/require-session.ts'
import { titled, WordedPage } from '../../../shell/worded-page.tsx'

export const generateMetadata = titled('web.home', (words) => words('title'))

export default async function HomePage() {
  await requireSession('/home')
  return (
    <WordedPage rooms={['web.home']} reads={homeReads}>
      <HomeScreen />
    </WordedPage>
  )
}
