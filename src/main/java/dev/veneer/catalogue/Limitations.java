package dev.veneer.catalogue;

import org.springframework.data.jpa.repository.JpaRepository;

interface Limitations extends JpaRepository<LimitationEntity, String> {

}
