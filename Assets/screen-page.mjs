// Keeps the big screen fresh. What comes is a page of ours, already escaped; where no stream comes, the page stays as it was drawn.

const place = document.getElementById('screen');
const parser = new DOMParser();

new EventSource(place.dataset.feed).onmessage = event => {
  const drawn = parser.parseFromString(event.data, 'text/html');
  place.replaceChildren(...drawn.body.childNodes);
};
