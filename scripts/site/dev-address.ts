/** Where the development server gives a file of this machine, whose path on Windows is `C:\…`. */
export const devAddress = (path: string): string => `/@fs/${path.replaceAll('\\', '/').replace(/^\//, '')}`
