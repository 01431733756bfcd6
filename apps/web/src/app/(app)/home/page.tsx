import { homeReads } from '../../../features/home/home-reads.ts'
import { HomeScreen } from '../../../features/home/home-screen.tsx'
import { requireSession } from '../../../page/require-session.ts'
import { titled, WordedPage } from '../../../page/worded-page.tsx'

export const generateMetadata = titled('web.home', (words) => words('title'))

export default async function HomePage() {
  await requireSession('/home')
  return (
    <WordedPage rooms={['web.home']} reads={homeReads}>
      <HomeScreen />
    </WordedPage>
  )
}
