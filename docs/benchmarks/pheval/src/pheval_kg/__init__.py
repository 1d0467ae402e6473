"""A PhEval runner for KnowledgeGraph."""
