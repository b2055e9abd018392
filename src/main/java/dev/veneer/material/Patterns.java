package dev.veneer.material;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Patterns extends JpaRepository<PatternEntity, String> {

	List<PatternEntity> findByNatureOrderByPositionAscIdAsc(String nature);

	/** Behind all others of its nature. */
	@Query("select coalesce(max(pattern.position), -1) + 1 from PatternEntity pattern where pattern.nature = :nature")
	int end(String nature);

}
