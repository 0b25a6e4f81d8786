/** A path as the folder in it, `.` where it is a name alone, and that name. Windows takes either slash. */
export const apart = (path: string): { readonly folder: string; readonly name: string } => {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { folder: cut < 0 ? '.' : path.slice(0, cut) || '/', name: path.slice(cut + 1) };
};
