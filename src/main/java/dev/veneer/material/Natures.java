package dev.veneer.material;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Natures extends JpaRepository<NatureEntity, String> {

	List<NatureEntity> findAllByOrderByPositionAscIdAsc();

	/** Behind all others. */
	@Query("select coalesce(max(nature.position), -1) + 1 from NatureEntity nature")
	int end();

}
