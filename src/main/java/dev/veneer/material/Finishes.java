package dev.veneer.material;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Finishes extends JpaRepository<FinishEntity, Integer> {

	List<FinishEntity> findAllByOrderByPositionAscIdAsc();

}
