// The same page open twice: what is written in one is taken up in the other, so that neither loses anything.
function takenUp({ answers = {}, marks = [] }) {
  mine.answers = answers;
  for (const room of rooms) {
    const said = answers[room.key]?.said ?? '';
    if (answer(room) !== said) fill(room, said);
  }
  mine.marks.forEach(unpaint);
  mine.marks.splice(0, Infinity, ...marks);
  if (sheet.open && edited) {
    // A note that is being written here stays, even where its mark was removed there.
    const same = mine.marks.find((mark) => mark.id === edited.id);
    if (same) edited = same;
    else mine.marks.push(edited);
  }
  placed();
  mine.marks.forEach(painted);
  listed();
  remained();
}

window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEPT) takenUp(newValue === null ? {} : recalled(KEPT));
  if (key === null) takenUp({}); // all that this browser kept was deleted
});
