// Data masuk: the door for files and the review.
import "../elements/review-work.js"
import "../elements/job-progress.js"
import "../elements/upload-drop.js"
