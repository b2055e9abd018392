package dev.veneer.material;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Finishes extends JpaRepository<FinishEntity, Integer> {

	@Query("select finish from FinishEntity finish left join fetch finish.maps where finish.pattern = :pattern "
			+ "order by finish.position, finish.id")
	List<FinishEntity> ofPattern(String pattern);

	@Query("select finish from FinishEntity finish left join fetch finish.maps where finish.id in :ids")
	List<FinishEntity> among(Collection<Integer> ids);

	boolean existsByPattern(String pattern);

	/** Behind all others of its pattern. */
	@Query("select coalesce(max(finish.position), -1) + 1 from FinishEntity finish where finish.pattern = :pattern")
	int end(String pattern);

}
