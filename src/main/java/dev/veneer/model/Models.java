package dev.veneer.model;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Models extends JpaRepository<ModelEntity, String> {

	/**
	 * Reads the model and keeps others from changing it until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select model from ModelEntity model where model.name = ?1")
	Optional<ModelEntity> lock(String name);

}
