export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="de"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
}
