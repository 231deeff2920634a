// Placeholder of the first step; replaced as the room is furnished.
