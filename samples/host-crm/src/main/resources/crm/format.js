const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' });

export const timeOf = (at, timeZone) =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
export const since = (date) => month.format(new Date(date));

/** "Today", "Tomorrow", "Yesterday", "Fri 14 Mar", "14 Mar 2024" */
export function dayOf(at) {
  const date = new Date(at);
  const midnight = (value) => new Date(value.getFullYear(), value.getMonth(), value.getDate()).getTime();
  const days = Math.round((midnight(date) - midnight(new Date())) / 86_400_000);
  const near = { '-1': 'Yesterday', 0: 'Today', 1: 'Tomorrow' }[days];
  return near ?? (Math.abs(days) < 300 ? day : dayAndYear).format(date).replace(',', '');
}

export const whenOf = (at, timeZone) => `${dayOf(at)}, ${timeOf(at, timeZone)}`;
