package dev.veneer.catalogue;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Limitations extends JpaRepository<LimitationEntity, String> {

	/**
	 * Reads the limitation and keeps others from changing it until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select limitation from LimitationEntity limitation where limitation.id = :id")
	Optional<LimitationEntity> lock(String id);

}
