// What the trainers' view does in the browser; loaded after page.js.
