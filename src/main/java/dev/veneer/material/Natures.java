package dev.veneer.material;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface Natures extends JpaRepository<NatureEntity, String> {

	List<NatureEntity> findAllByOrderByPositionAscIdAsc();

}
