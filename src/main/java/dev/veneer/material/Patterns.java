package dev.veneer.material;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Patterns extends JpaRepository<PatternEntity, String> {

	List<PatternEntity> findAllByOrderByPositionAscIdAsc();

}
