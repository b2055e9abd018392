package dev.veneer.catalogue;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Colorcharts extends JpaRepository<ColorchartEntity, String> {

	/**
	 * Reads the colorchart and keeps others from changing it until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select colorchart from ColorchartEntity colorchart where colorchart.id = :id")
	Optional<ColorchartEntity> lock(String id);

}
