package dev.veneer.image;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that only grows, and whose views stay as they were when taken. Its owner guards
 * it; the views need no guard.
 */
final class GrowingList<E> {

	private Object[] elements = new Object[16];

	private int size;

	void add(E element) {
		if (this.size == this.elements.length) {
			this.elements = Arrays.copyOf(this.elements, 2 * this.size);
		}
		this.elements[this.size++] = element;
	}

	List<E> view() {
		return new View<>(this.elements, this.size);
	}

	private static final class View<E> extends AbstractList<E> implements RandomAccess {

		private final Object[] elements;

		private final int size;

		View(Object[] elements, int size) {
			this.elements = elements;
			this.size = size;
		}

		@Override
		@SuppressWarnings("unchecked")
		public E get(int index) {
			return (E) this.elements[Objects.checkIndex(index, this.size)];
		}

		@Override
		public int size() {
			return this.size;
		}

	}

}
