"""A course watched while somebody writes: pages new at once, PDFs after them, a live preview."""
