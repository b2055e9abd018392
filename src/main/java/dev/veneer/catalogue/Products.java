package dev.veneer.catalogue;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Products extends JpaRepository<ProductEntity, Long> {

	/**
	 * Reads the product and keeps others from changing it until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select product from ProductEntity product where product.id = :id")
	Optional<ProductEntity> lock(long id);

	@Query("select coalesce(max(product.id), 0) from ProductEntity product")
	long greatest();

	@Query("select count(part) from PartEntity part where part.limitation = :limitation")
	long partsWithLimitation(String limitation);

	@Query("select count(part) from PartEntity part where part.colorchart = :colorchart")
	long partsWithColorchart(String colorchart);

}
