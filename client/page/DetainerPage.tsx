export function DetainerPage() {
  return <h1>Detainer</h1>
}
